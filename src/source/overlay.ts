/**
 * Would-be files over a content folder, by their path below it with slashes: what each is to hold, or `null` for one that is
 * to be gone. Texts are goal files; bytes are pictures.
 */
export type Overlay = ReadonlyMap<string, string | Uint8Array | null>;
