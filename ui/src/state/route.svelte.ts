// Which screen is shown. The address holds it, so that it survives a reload: #/gap/raft is the Gap screen at Raft.
export const screenIds = [
  'today',
  'plan',
  'gap',
  'skills',
  'market',
  'library',
  'practice',
  'progress',
  'settings'
] as const;
export type ScreenId = (typeof screenIds)[number];

const read = (): { screen: ScreenId; detail: string | undefined } => {
  const [name, detail] = location.hash.replace(/^#\/?/, '').split('/');
  const screen = screenIds.find((id) => id === name) ?? 'today';
  return { screen, detail: detail ? decodeURIComponent(detail) : undefined };
};

class Route {
  #now = $state.raw(read());

  constructor() {
    addEventListener('hashchange', () => (this.#now = read()));
  }
  get screen(): ScreenId {
    return this.#now.screen;
  }
  /** What the screen should open at, for example a skill or a resource. */
  get detail(): string | undefined {
    return this.#now.detail;
  }
  go(screen: ScreenId, detail?: string) {
    location.hash = detail ? `/${screen}/${encodeURIComponent(detail)}` : `/${screen}`;
  }
}

export const route = new Route();
