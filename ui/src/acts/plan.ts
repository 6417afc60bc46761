import { commands, type PlanRequest } from '$ui/ipc/bindings';
import { en } from '$ui/text/en';
import { act } from './act';

/** Keeps a draft as the next version of the plan. */
export const accept = (request: PlanRequest) =>
  act(
    () => commands.planAccept(request),
    (version) => en.plan.accepted(version)
  );
