import type { APIRoute } from 'astro';
import { loadSite } from '../../load.ts';
import { slimDocuments } from '../../search/documents.ts';

/** What is to be indexed. The build reads it and takes it away again; while somebody works, the index is made from it. */
export const GET: APIRoute = async () => Response.json(slimDocuments(await loadSite()));
