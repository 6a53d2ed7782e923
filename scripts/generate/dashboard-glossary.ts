/** The glossary in one language a file: nobody who opens a page has to load the other two. */
import { LANGUAGES } from '../../shared/src/errors.js';
import { glossaryIn } from '../../shared/src/glossary.js';
import type { GeneratedFile } from '../generate.js';

const FOLDER = 'client/dashboard/src/i18n/locales/';

export default async function generate(): Promise<GeneratedFile[]> {
  return LANGUAGES.map((language) => ({
    path: `${FOLDER}glossary.${language}.generated.json`,
    text: `${JSON.stringify(glossaryIn(language), null, 2)}\n`,
  }));
}
