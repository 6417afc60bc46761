import { and } from '$ui/format/list';

export const reorder = {
  grip: (title: string) => `Drag ${title} to another place`,
  up: 'Move up',
  down: 'Move down',
  moved: (title: string, place: number, of: number) => `${title} is now ${place} of ${of}.`,
  first: (title: string) => `${title} is first already.`,
  last: (title: string) => `${title} is last already.`,
  /** For example "The paper needs more Raft, which the course brings: keep it after the course." */
  broken: (title: string, needs: string[], after: string | undefined) =>
    after
      ? `${title} needs more ${and(needs)}, which ${after} brings: keep it after ${after}.`
      : `${title} needs more ${and(needs)} first.`,
  cost: (part: string) => `This order gives up ${part} of what you would hold along the way.`,
  free: 'This order costs nothing along the way.',
  back: 'Back to the best order'
};
