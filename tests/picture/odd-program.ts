// What a queue's process may do, by what it is asked.
process.on('message', (job: { readonly id: number; readonly work: string }) => {
  const { id, work } = job;
  if (work === 'die') process.exit(1);
  if (work === 'fail') process.send?.({ id, error: 'it failed' });
  if (work === 'pid') process.send?.({ id, value: process.pid });
  if (work === 'names') process.send?.({ id, value: Object.keys(process.env) });
});
