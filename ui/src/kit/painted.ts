/** Resolves once what is there now has been painted: for what nobody sees at first. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
