/** What comes of a request in time: its answer, `failed`, or `late`. */
export async function soonest(asked: Promise<Response>, milliseconds: number): Promise<Response | 'failed' | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<'late'>((done) => {
    timer = setTimeout(() => done('late'), milliseconds);
  });
  const answer = asked.catch(() => 'failed' as const);
  const first = await Promise.race([answer, limit]);
  clearTimeout(timer);
  return first;
}
