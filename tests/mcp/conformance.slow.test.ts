import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realBase } from '../golden/real-base.ts';
import { serveHttp, withToken } from './serve-for-test.ts';

const SUITE = fileURLToPath(
  new URL('../../node_modules/@modelcontextprotocol/conformance/dist/index.js', import.meta.url),
);
/** The suite's other scenarios call tools, resources and prompts of a server made for it (`test_…`). */
const EVERYWHERE = ['tools-list', 'resources-list', 'prompts-list', 'dns-rebinding-protection'];
const SCENARIOS = [
  ...['server-initialize', 'ping', ...EVERYWHERE].map((name) => [name, '2025-11-25']),
  ...['caching', 'http-header-validation', 'sep-2164-resource-not-found', ...EVERYWHERE].map((name) => [
    name,
    '2026-07-28',
  ]),
];

describe('MCP’s conformance suite', () => {
  let server: Awaited<ReturnType<typeof serveHttp>>;
  let proxy: Awaited<ReturnType<typeof withToken>>;
  beforeAll(async () => {
    server = await serveHttp(realBase().base);
    proxy = await withToken(server.url);
  });
  afterAll(async () => {
    await proxy.close();
    await server.close(0);
  });

  it.each(SCENARIOS)(
    'passes %s',
    async (scenario = '', version = '') => {
      const { stdout } = await promisify(execFile)(process.execPath, [
        ...[SUITE, 'server', '--url', proxy.url, '--scenario', scenario],
        ...['--spec-version', version],
      ]);
      expect(stdout).toMatch(/Passed: (\d+)\/\1, 0 failed/);
    },
    60_000,
  );
});
