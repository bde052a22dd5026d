import { CORE_SCHEMA, type LoadOptions } from 'js-yaml';

/** YAML's core schema leaves dates as text; anchors have no use here, and none may multiply. */
export const YAML = { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: 8 } as const satisfies LoadOptions;
