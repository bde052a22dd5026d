import { writtenWhen } from '../citation/citation-line.ts';
import type { Fact, Quote } from '../facts/fact.ts';
import { need } from '../facts/fact-base.ts';
import { knownValue, nameText, type Source } from '../facts/source.ts';
import { headline } from '../reply/headline.ts';
import { linkTo, pathOf, type SiteView } from './site.ts';

/** Each quote of an entry as schema.org's Quotation and as an annotation (W3C Web Annotation Data Model, JSON-LD). */
export function quoteData(view: SiteView, fact: Fact): object[] {
  return fact.quotes.flatMap((quote, at) => {
    const source = need(view.base.sources, quote.source);
    return [quotation(view, fact, quote, source, at), annotation(view, fact, quote, source, at)];
  });
}

const address = (view: SiteView, path: string): string =>
  view.siteUrl === undefined ? linkTo(view, path) : new URL(path, view.siteUrl).href;

const quoteAddress = (view: SiteView, { id }: Fact, at: number): string =>
  `${address(view, pathOf('entry', id, 'en'))}#quote-${at + 1}`;

function quotation(view: SiteView, fact: Fact, quote: Quote, source: Source, at: number): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Quotation',
    '@id': quoteAddress(view, fact, at),
    identifier: fact.id,
    text: quote.exact,
    inLanguage: view.base.language,
    ...(quote.speaker === undefined ? {} : { spokenByCharacter: { '@type': 'Thing', name: quote.speaker } }),
    isPartOf: work(view, source),
    about: headline(view, fact),
  };
}

const work = (view: SiteView, source: Source): object => ({
  '@type': source.type.startsWith('article') ? 'Article' : 'CreativeWork',
  '@id': address(view, pathOf('source', source.id, 'en')),
  name: knownValue(source.title) ?? source.description ?? source.short,
  author: (knownValue(source.author) ?? []).map((name) => ({
    '@type': 'literal' in name ? 'Organization' : 'Person',
    name: nameText(name),
  })),
  ...(writtenWhen(source) === undefined ? {} : { temporal: writtenWhen(source) }),
});

function annotation(view: SiteView, fact: Fact, quote: Quote, source: Source, at: number): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${quoteAddress(view, fact, at)}-annotation`,
    type: 'Annotation',
    motivation: 'describing',
    body: {
      type: 'TextualBody',
      value: headline(view, fact),
      language: view.say.language,
      format: 'text/plain',
    },
    target: {
      source: address(view, pathOf('source', source.id, 'en')),
      selector: { type: 'TextQuoteSelector', exact: quote.exact },
    },
  };
}
