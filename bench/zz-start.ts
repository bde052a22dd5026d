import { checkPack } from '../src/knowledge/load.ts';
import { toFactBase } from '../src/knowledge/fact-base-of.ts';
import { createSearcher } from '../src/search/searcher.ts';
const spent=()=>{const {user,system}=process.cpuUsage();return ((user+system)/1000)|0};
console.log('imports',spent());
const a=spent(); const {pack}=checkPack('knowledge'); const base=toFactBase(pack.records); console.log('check',spent()-a);
const b=spent(); const s=createSearcher(base); console.log('searcher',spent()-b);
const c=spent(); s.search('yalta'); console.log('first query',spent()-c);
