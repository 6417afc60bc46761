// The screens, in the order of the sidebar.
import type { Component } from 'svelte';
import Library from '@lucide/svelte/icons/library';
import Briefcase from '@lucide/svelte/icons/briefcase';
import CalendarRange from '@lucide/svelte/icons/calendar-range';
import ChartSpline from '@lucide/svelte/icons/chart-spline';
import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import Layers from '@lucide/svelte/icons/layers';
import Milestone from '@lucide/svelte/icons/milestone';
import Repeat from '@lucide/svelte/icons/repeat-2';
import Settings from '@lucide/svelte/icons/settings-2';
import Sunrise from '@lucide/svelte/icons/sunrise';
import TrendingUp from '@lucide/svelte/icons/trending-up';
import type { ScreenId } from './state/route.svelte';

export interface Screen {
  id: ScreenId;
  /** The letter after G that leads here. */
  key: string;
  icon: typeof Library;
  /** The block of the sidebar it stands in. */
  block: 'now' | 'know' | 'learn' | 'rest';
  load: () => Promise<{ default: Component }>;
}

export const screens: readonly Screen[] = [
  { id: 'today', key: 't', icon: Sunrise, block: 'now', load: () => import('./screens/Today.svelte') },
  { id: 'plan', key: 'p', icon: CalendarRange, block: 'now', load: () => import('./screens/Plan.svelte') },
  { id: 'gap', key: 'g', icon: Milestone, block: 'know', load: () => import('./screens/Gap.svelte') },
  { id: 'skills', key: 's', icon: Layers, block: 'know', load: () => import('./screens/Skills.svelte') },
  { id: 'market', key: 'm', icon: TrendingUp, block: 'know', load: () => import('./screens/Market.svelte') },
  {
    id: 'applications',
    key: 'a',
    icon: Briefcase,
    block: 'know',
    load: () => import('./screens/Applications.svelte')
  },
  { id: 'library', key: 'l', icon: Library, block: 'learn', load: () => import('./screens/Library.svelte') },
  { id: 'practice', key: 'r', icon: Repeat, block: 'learn', load: () => import('./screens/Practice.svelte') },
  {
    id: 'progress',
    key: 'o',
    icon: ChartSpline,
    block: 'learn',
    load: () => import('./screens/Progress.svelte')
  },
  {
    id: 'settings',
    key: ',',
    icon: Settings,
    block: 'rest',
    load: () => import('./screens/Settings.svelte')
  },
  { id: 'help', key: 'h', icon: CircleHelp, block: 'rest', load: () => import('./screens/Help.svelte') }
];
