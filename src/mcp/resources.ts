import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import { sourceLine } from '../citation/citation-line.ts';
import { cslJson } from '../citation/files/csl-json.ts';
import { factsOfTopic } from '../facts/fact-base.ts';
import { entryRecord } from './records.ts';
import type { Sources } from './tool.ts';

const JSON_TYPE = 'application/json';

/** Registers what the pack is made of: its sources as CSL-JSON, and its topics with the entries of each. */
export function registerResources(server: McpServer, sources: Sources): void {
  const { base } = sources;
  const listed = (title: string, description: string) => ({ title, description, mimeType: JSON_TYPE });
  const contents = (uri: URL, value: unknown) => ({
    contents: [{ uri: uri.href, mimeType: JSON_TYPE, text: JSON.stringify(value, null, 1) }],
  });
  server.registerResource(
    'sources',
    'footnote://sources',
    listed('Sources', 'Every source of the pack, as CSL-JSON'),
    (uri) => contents(uri, JSON.parse(cslJson.write([...base.sources.values()]))),
  );
  server.registerResource(
    'topics',
    'footnote://topics',
    listed('Topics', 'Every topic of the pack, with how many entries it has'),
    (uri) =>
      contents(
        uri,
        [...base.topics.values()].map((topic) => ({
          id: topic.id,
          title: topic.title,
          description: topic.description,
          entries: factsOfTopic(base, topic).length,
        })),
      ),
  );
  server.registerResource(
    'source',
    new ResourceTemplate('footnote://sources/{id}', {
      list: () => ({
        resources: [...base.sources.values()].map((source) => ({
          uri: `footnote://sources/${source.id}`,
          name: source.id,
          title: sourceLine(source).replaceAll('*', ''),
          mimeType: JSON_TYPE,
        })),
      }),
    }),
    listed('A source', 'What is stated, inferred and unknown of a source, and the entries that rest on it'),
    (uri, { id }) => {
      const source = base.sources.get(String(id));
      if (source === undefined) throw new Error(`There is no source '${id}': footnote://sources lists them`);
      const entries = [...base.facts.values()].filter(({ quotes }) =>
        quotes.some((quote) => quote.source === id),
      );
      return contents(uri, { ...source, entries: entries.map((fact) => entryRecord(sources, fact)) });
    },
  );
  server.registerResource(
    'topic',
    new ResourceTemplate('footnote://topics/{id}', {
      list: () => ({
        resources: [...base.topics.values()].map(({ id, title, description }) => ({
          uri: `footnote://topics/${id}`,
          name: id,
          title,
          description,
          mimeType: JSON_TYPE,
        })),
      }),
    }),
    listed('A topic', 'The entries of a topic, those that lead first'),
    (uri, { id }) => {
      const topic = base.topics.get(String(id));
      if (topic === undefined) throw new Error(`There is no topic '${id}': footnote://topics lists them`);
      const entries = factsOfTopic(base, topic).map((fact) => entryRecord(sources, fact));
      return contents(uri, { id: topic.id, title: topic.title, description: topic.description, entries });
    },
  );
}
