import { accepted, type FormFacts, refused, type Result } from '@weizhi/domain';
import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import type { DocxParts, DocxRefusal } from './docx-parts';
import { paragraphsOf, type Place, placeOf } from './places';

/** A placeholder as it stands in a template. */
export interface PlacedPlaceholder {
  readonly name: string;
  readonly isList: boolean;
  readonly list: string | null;
  readonly where: Place;
}

/** What the library makes of a placeholder, with those inside a list below it. */
interface Tag {
  readonly type: string;
  readonly value: string;
  readonly module?: string;
  readonly subparsed?: readonly Tag[];
}

const OPEN = '{{';
const CLOSE = '}}';
/** The library's module for `{{#list}}…{{/list}}`; a value has none, and what else its language knows is not offered. */
const LIST_MODULE = 'loop';

/** What stands in a template, or where in it something is opened and not closed. */
export function listPlaceholders(
  parts: DocxParts,
): Result<readonly PlacedPlaceholder[], DocxRefusal & { readonly where: Place | null }> {
  const compiled = new Map<string, readonly Tag[]>();
  try {
    compile(parts, [recorderOf(compiled)]);
  } catch (error) {
    return refused({ problem: 'tagBroken', part: null, where: placeOfError(parts, error) });
  }
  return accepted(
    [...compiled].flatMap(([file, tags]) => {
      const paragraphs = paragraphsOf(parts, file);
      return placeholdersIn(tags, null, (text) => placeOf(paragraphs, file, text));
    }),
  );
}

/** The template with what is recorded in the place of its placeholders. */
export function fillDocx(parts: DocxParts, facts: FormFacts): Buffer {
  const document = compile(parts, []);
  document.render(facts);
  return document.toBuffer({ compression: 'DEFLATE' });
}

function compile(parts: DocxParts, modules: DXT.Module[]): Docxtemplater<PizZip> {
  const zip = new PizZip();
  // Put together from parts that were inflated under our limits: the library never opens the file itself.
  for (const [name, content] of parts) zip.file(name, content);
  return new Docxtemplater(zip, {
    modules,
    delimiters: { start: OPEN, end: CLOSE },
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    stripInvalidXMLChars: true,
    syntax: { changeDelimiterPrefix: null },
    nullGetter: () => '',
  });
}

/** Keeps what the library read in each part. */
function recorderOf(compiled: Map<string, readonly Tag[]>): DXT.Module {
  let file = '';
  return {
    name: 'placeholders',
    set({
      inspect,
    }: {
      readonly inspect?: { readonly filePath?: string; readonly postparsed?: readonly Tag[] };
    }) {
      if (inspect?.filePath !== undefined) file = inspect.filePath;
      if (inspect?.postparsed) compiled.set(file, inspect.postparsed);
    },
  };
}

function placeholdersIn(
  tags: readonly Tag[],
  list: string | null,
  place: (text: string) => Place,
): PlacedPlaceholder[] {
  return tags
    .filter(({ type }) => type === 'placeholder')
    .flatMap(({ value, module, subparsed }) => {
      const isList = module === LIST_MODULE;
      const isOffered = isList || module === undefined;
      const name = value.trim();
      const found = {
        // A name in the library's own language, such as raw XML, is shown with its module and known to nobody.
        name: isOffered ? name : `${module} ${name}`,
        isList,
        list,
        where: place(value),
      };
      return [found, ...placeholdersIn(subparsed ?? [], name, place)];
    });
}

interface TemplateError {
  readonly properties?: {
    readonly errors?: readonly TemplateError[];
    readonly xtag?: string;
    readonly file?: string;
  };
}

/** Where the first fault of a template stands. @throws what is no fault of the template */
function placeOfError(parts: DocxParts, error: unknown): Place | null {
  const { properties } = error as TemplateError;
  if (!properties) throw error;
  const first = properties.errors?.[0]?.properties ?? properties;
  if (first.file === undefined) return null;
  return placeOf(paragraphsOf(parts, first.file), first.file, first.xtag ?? OPEN);
}
