import { editing } from './editing.ts';

editing('en', 4881);
