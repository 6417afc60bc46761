// The screens, in the order of the sidebar.
import type { Component } from 'svelte';
import Library from 'lucide/dist/esm/icons/library.mjs';
import Briefcase from 'lucide/dist/esm/icons/briefcase.mjs';
import CalendarRange from 'lucide/dist/esm/icons/calendar-range.mjs';
import ChartSpline from 'lucide/dist/esm/icons/chart-spline.mjs';
import CircleHelp from 'lucide/dist/esm/icons/circle-question-mark.mjs';
import Layers from 'lucide/dist/esm/icons/layers.mjs';
import Milestone from 'lucide/dist/esm/icons/milestone.mjs';
import Repeat from 'lucide/dist/esm/icons/repeat-2.mjs';
import Settings from 'lucide/dist/esm/icons/settings-2.mjs';
import Sunrise from 'lucide/dist/esm/icons/sunrise.mjs';
import TrendingUp from 'lucide/dist/esm/icons/trending-up.mjs';
import type { Drawing } from './kit/outline';
import Today from './screens/Today.svelte';
import type { ScreenId } from './state/route.svelte';
import { speakOn } from './text';

export interface Screen {
  id: ScreenId;
  /** The letter after G that leads here. */
  key: string;
  icon: Drawing;
  /** The block of the sidebar it stands in. */
  block: 'now' | 'know' | 'learn' | 'rest';
  load: () => Promise<{ default: Component }>;
}

/** Every screen but the first says what is not there before that is painted. */
const later = (load: Screen['load']) => () => speakOn().then(load);

export const screens: readonly Screen[] = [
  { id: 'today', key: 't', icon: Sunrise, block: 'now', load: async () => ({ default: Today }) },
  {
    id: 'plan',
    key: 'p',
    icon: CalendarRange,
    block: 'now',
    load: later(() => import('./screens/Plan.svelte'))
  },
  { id: 'gap', key: 'g', icon: Milestone, block: 'know', load: later(() => import('./screens/Gap.svelte')) },
  {
    id: 'skills',
    key: 's',
    icon: Layers,
    block: 'know',
    load: later(() => import('./screens/Skills.svelte'))
  },
  {
    id: 'market',
    key: 'm',
    icon: TrendingUp,
    block: 'know',
    load: later(() => import('./screens/Market.svelte'))
  },
  {
    id: 'applications',
    key: 'a',
    icon: Briefcase,
    block: 'know',
    load: later(() => import('./screens/Applications.svelte'))
  },
  {
    id: 'library',
    key: 'l',
    icon: Library,
    block: 'learn',
    load: later(() => import('./screens/Library.svelte'))
  },
  {
    id: 'practice',
    key: 'r',
    icon: Repeat,
    block: 'learn',
    load: later(() => import('./screens/Practice.svelte'))
  },
  {
    id: 'progress',
    key: 'o',
    icon: ChartSpline,
    block: 'learn',
    load: later(() => import('./screens/Progress.svelte'))
  },
  {
    id: 'settings',
    key: ',',
    icon: Settings,
    block: 'rest',
    load: later(() => import('./screens/Settings.svelte'))
  },
  {
    id: 'help',
    key: 'h',
    icon: CircleHelp,
    block: 'rest',
    load: later(() => import('./screens/Help.svelte'))
  }
];
