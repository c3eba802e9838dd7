import { editing } from '../browser/editing.ts';

// English is tried by npm test.
editing('sv', 4882);
