/** Not dependencies: whoever sets a collector installs them. */
const packages = ['@opentelemetry/sdk-node', '@opentelemetry/auto-instrumentations-node'] as const;

interface Sdk {
  NodeSDK: new (options: object) => { start(): void; shutdown(): Promise<void> };
}
interface Instrumentations {
  getNodeAutoInstrumentations(options: object): unknown;
}

/**
 * Traces to the collector of OTEL_EXPORTER_OTLP_ENDPOINT, if one is set. Only modules loaded after
 * this are instrumented, so a program awaits it before it imports the rest of itself.
 */
export async function startTelemetry(service: string): Promise<void> {
  if (!process.env.OTEL_EXPORTER_OTLP_ENDPOINT) return;
  const loaded = await Promise.all(packages.map((name) => import(name))).catch(() => undefined);
  if (!loaded) {
    console.warn(
      `OTEL_EXPORTER_OTLP_ENDPOINT is set, but ${packages.join(' and ')} are not installed: no traces.`,
    );
    return;
  }
  const [sdk, auto] = loaded as [Sdk, Instrumentations];
  const telemetry = new sdk.NodeSDK({
    serviceName: `furikaeri-${service}`,
    instrumentations: [
      auto.getNodeAutoInstrumentations({
        // Parameters can hold personal data.
        '@opentelemetry/instrumentation-pg': { enhancedDatabaseReporting: false },
      }),
    ],
  });
  telemetry.start();
  process.once('beforeExit', () => void telemetry.shutdown());
}
