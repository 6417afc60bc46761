import { commands, type PlanRequest } from '$ui/ipc/bindings';
import { say } from '$ui/text';
import { act } from './act';

/** Keeps a draft as the next version of the plan. */
export const accept = (request: PlanRequest) =>
  act(
    () => commands.planAccept(request),
    (version) => say.outcome.accepted(version)
  );
