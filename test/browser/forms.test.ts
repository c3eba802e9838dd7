import { forms } from './forming.ts';

forms('en');
