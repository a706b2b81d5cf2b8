/** What the bench uses of autocannon, which comes without types. */
declare module 'autocannon' {
  function autocannon(options: autocannon.Options): Promise<autocannon.Result>;
  namespace autocannon {
    interface Options {
      url: string;
      method: 'POST';
      body: string;
      headers: Record<string, string>;
      connections: number;
      /** Seconds. */
      duration: number;
    }
    interface Result {
      requests: { average: number };
      /** Milliseconds. */
      latency: { p99: number };
      errors: number;
      non2xx: number;
    }
  }
  export = autocannon;
}
