// Which screen is shown. The address holds it, so that it survives a reload: #/gap/raft is the Gap screen at Raft.
export const screenIds = [
  'today',
  'plan',
  'gap',
  'skills',
  'market',
  'applications',
  'library',
  'practice',
  'progress',
  'settings',
  'help'
] as const;
export type ScreenId = (typeof screenIds)[number];

const read = (): { screen: ScreenId; details: string[] } => {
  const [name, ...details] = location.hash.replace(/^#\/?/, '').split('/');
  const screen = screenIds.find((id) => id === name) ?? 'today';
  return { screen, details: details.filter(Boolean).map(decoded) };
};

/** An address may come from outside: a part that is no encoded text stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

class Route {
  #now = $state.raw(read());
  #details = $state<Partial<Record<ScreenId, string[]>>>({});

  constructor() {
    this.#keep();
    addEventListener('hashchange', () => {
      this.#now = read();
      this.#keep();
    });
  }
  #keep() {
    this.#details[this.#now.screen] = this.#now.details;
  }
  get screen(): ScreenId {
    return this.#now.screen;
  }
  /** What the screen should open at, for example a skill or a resource. */
  get detail(): string | undefined {
    return this.#now.details[0];
  }
  /**
   * Everything after the screen, for one with places of its own: #/market/hn-hiring/postings/12. A screen that is
   * being left still knows where it was.
   */
  detailsOf(screen: ScreenId): readonly string[] {
    return this.#details[screen] ?? [];
  }
  go(screen: ScreenId, ...details: string[]) {
    location.hash = `/${[screen, ...details.map(encodeURIComponent)].join('/')}`;
  }
}

export const route = new Route();
