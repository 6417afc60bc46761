import type { ScreenId } from '$ui/state/route.svelte';

const screens: Record<ScreenId, string> = {
  today: 'Today',
  plan: 'Plan',
  gap: 'Gap',
  skills: 'Skills',
  market: 'Market',
  applications: 'Applications',
  library: 'Library',
  practice: 'Practice',
  progress: 'Progress',
  settings: 'Settings',
  help: 'Help'
};

export const shell = {
  name: 'Cairn',
  title: (screen: string) => `${screen} – Cairn`,
  screens,
  settings: 'Your settings',
  nav: 'Main',
  skip: 'Skip to content',
  hideSidebar: 'Hide sidebar',
  showSidebar: 'Show sidebar',
  search: 'Search',
  role: {
    none: 'No role chosen',
    label: (role: string, market: string) => `Target role: ${role}, ${market}. Change`,
    change: 'Change the target role',
    changed: (role: string) => `Target role is now ${role}.`
  },
  marketFrom: (when: string) => `Market data from ${when}`,
  palette: {
    label: 'Search and commands',
    field: 'Search skills, screens and commands',
    results: 'Results',
    count: (n: number) => `${n} ${n === 1 ? 'result' : 'results'}`,
    none: (q: string) => `Nothing is called “${q}”. Try a skill or a screen.`,
    help: 'Arrow keys to choose, Enter to run, Esc to close',
    markets: 'Markets',
    skills: 'Skills',
    library: 'Library',
    postings: 'Postings',
    role: (title: string) => `Aim for ${title}`,
    takeAlong: 'In and out',
    takeAlongAs: (format: string) => `Take your plan along: ${format}`
  },
  shortcuts: { label: 'Keyboard shortcuts', list: 'List of shortcuts' },
  groups: { go: 'Go to', general: 'General' },
  commands: {
    help: 'Help on this screen',
    palette: 'Search and commands',
    search: 'Search',
    shortcuts: 'Show keyboard shortcuts',
    sidebar: 'Show or hide the sidebar',
    review: 'Weekly review',
    theme: 'Switch between light and dark',
    larger: 'Larger',
    smaller: 'Smaller',
    usual: 'Usual size',
    print: 'Print this screen',
    quit: 'Quit Cairn',
    undo: 'Undo the last change',
    redo: 'Redo the change undone last'
  },
  size: (percent: number) => `Size ${percent} %.`,
  theme: { light: 'Light theme.', dark: 'Dark theme.' },
  undone: (step: string) => `Undone: ${step}.`,
  redone: (step: string) => `Done again: ${step}.`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to do again.',
  todayBadge: (time: string) => `${time} left this week`
};
