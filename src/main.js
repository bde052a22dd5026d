import { enableCompileCache, flushCompileCache } from 'node:module';

// Node keeps what it made of our TypeScript beside the system's temporary files (NODE_COMPILE_CACHE says where else):
// the next start takes half the time and 20 MB less. What is imported statically would be compiled before this line.
// This file has no types to take off: for the first that has, Node loads what takes them off, another 20 MB.
enableCompileCache();
// It is kept when the process ends by itself; whoever kills it is to find it too.
setTimeout(flushCompileCache, 10_000).unref();
await import('./serve.ts');
