import { enableCompileCache, flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Node keeps what it made of our TypeScript beside the system's temporary files (NODE_COMPILE_CACHE says where else):
// the next start takes half the time and 20 MB less. What is imported statically would be compiled before this line.
// This file has no types to take off: for the first that has, Node loads what takes them off, another 20 MB.
enableCompileCache();
// It is kept when the process ends by itself; whoever kills it is to find it too.
setTimeout(flushCompileCache, 10_000).unref();
// With gigabytes free, V8 would rather let the process grow than collect garbage, and hold back every picture that was
// sent. Beside it, --max-semi-space-size on the command line halves what is resident; an answer costs the same.
setFlagsFromString('--heap-growing-percent=20');
await import('./serve.ts');
