import { describe, expect, it } from 'vitest';
import { inviteLink } from '../../../src/discord/deploy/invite.ts';

describe('inviteLink()', () => {
  const link = new URL(inviteLink('200000000000000002'));

  it('leads to Discord with the application and the scopes of a bot with commands', () => {
    expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize');
    expect(link.searchParams.get('client_id')).toBe('200000000000000002');
    expect(link.searchParams.get('scope')).toBe('bot applications.commands');
  });

  it('asks for seven permissions and nothing else', () => {
    const [view, send, embed, attach, createThreads, sendInThreads, polls] = [
      1n << 10n,
      1n << 11n,
      1n << 14n,
      1n << 15n,
      1n << 35n,
      1n << 38n,
      1n << 49n,
    ];
    expect(BigInt(link.searchParams.get('permissions') ?? '')).toBe(
      view | send | embed | attach | createThreads | sendInThreads | polls,
    );
  });
});
