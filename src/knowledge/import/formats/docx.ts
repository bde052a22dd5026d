import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { type Details, type ImportedDocument, inferred } from '../document.ts';
import { authorsOf } from '../names.ts';
import { htmlBlocks } from './html-blocks.ts';
import { xmlTexts } from './xml.ts';

/** Reads a Word document. Its pages are the printer's, not the file's: there are none. */
export async function readDocx(bytes: Uint8Array): Promise<ImportedDocument> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  const { document } = parseHTML(`<body>${value}</body>`);
  const { paragraphs, notices } = htmlBlocks(document);
  return {
    paragraphs,
    details: detailsOf(bytes, document.querySelector('h1')?.textContent),
    notices: [
      'A Word file has no pages of its own: quotes are cited by paragraph',
      ...notices,
      ...new Set(messages.filter(({ type }) => type === 'error').map(({ message }) => message)),
    ],
  };
}

function detailsOf(bytes: Uint8Array, heading: string | null | undefined): Details {
  const core = unzipSync(bytes, { filter: ({ name }) => name === 'docProps/core.xml' })['docProps/core.xml'];
  const properties = xmlTexts(core === undefined ? '' : strFromU8(core));
  const from = 'the properties of the Word file';
  const authors = properties('dc:creator').flatMap(authorsOf);
  return {
    type: 'article',
    title: inferred(properties('dc:title')[0], from) ?? inferred(heading, 'the first heading'),
    author: authors.length === 0 ? undefined : { status: 'inferred', value: authors, from },
  };
}
