/** Somebody works on the goal files and looks at the site while doing so: drafts and findings are shown. */
declare const OKR_AUTHORING: boolean;
/** The folder that the site is served from: `/` or `/okr/`. */
declare const OKR_BASE: string;
