import { forms } from './forming.ts';

forms('en', 'wholly');
forms('sv', 'briefly');
