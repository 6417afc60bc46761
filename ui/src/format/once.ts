/** What takes a while to make, made when it is first wanted: the first picture of the window waits for nothing it does not show. */
export function once<T extends object | string>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
