import { forms } from '../browser/forming.ts';

// English is tried by npm test.
forms('sv');
