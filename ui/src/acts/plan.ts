import { commands, type Constraints } from '$ui/ipc/bindings';
import { en } from '$ui/text/en';
import { act } from './act';

/** Keeps a draft as the next version of the plan. */
export const accept = (constraints: Constraints) =>
  act(
    () => commands.planAccept(constraints),
    (version) => en.plan.accepted(version)
  );
