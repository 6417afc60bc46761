// Lets a test file say everything: it opens screens at once that the app opens once all their sentences are there.
import { speakOn } from '$ui/text';

await speakOn();
