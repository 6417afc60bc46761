// Where Cairn's files lie, as the system writes it.
export interface Places {
  folder: string;
  log: string;
}

export function placesIn(folder: string): Places {
  const between = folder.includes('\\') ? '\\' : '/';
  const within = folder.endsWith(between) ? folder.slice(0, -1) : folder;
  return { folder, log: [within, 'logs', 'cairn.log'].join(between) };
}
