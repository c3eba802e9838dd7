import type { Language } from '../../okr/organisation.ts';
import type { Backend } from './backend.ts';
import { collections, type Shown } from './collections.ts';

export interface CmsSettings {
	language: Language;
	/** Where the content folder lies in the repository. */
	folder: string;
	backend: Backend;
	shown: Shown;
	/** The page that the logo and the name in the corner lead to. */
	site: string;
}

/** Sveltia's configuration, made from the schemas. */
export function cmsConfig({ language, folder, backend, shown, site }: CmsSettings): object {
	return {
		load_config_file: false,
		backend: backend.settings,
		...(backend.drafts && { publish_mode: 'editorial_workflow' }),
		site_url: site,
		display_url: site,
		media_folder: folder === '' ? 'objectives' : `${folder}/objectives`,
		public_folder: '/',
		media_libraries: { default: { config: { slugify_filename: true, max_file_size: 2 * 1024 * 1024 } } },
		// Without it å, ä and ö become aa, ae and oe in addresses.
		i18n: {
			structure: 'multiple_files',
			locales: [language],
			default_locale: language,
			omit_default_locale_from_file_path: true,
		},
		slug: { encoding: 'ascii', clean_accents: true },
		output: { omit_empty_optional_fields: true },
		collections: collections(language, folder, shown),
	};
}
