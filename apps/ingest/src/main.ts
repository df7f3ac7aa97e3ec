import { JetStreamServer } from '@wireroom/messaging';
import { readConfig, runService } from '@wireroom/runtime';
import { IngestConfig } from './ingest.config.js';
import { IngestModule } from './ingest.module.js';
import { receiveRawBodies } from './receive/http/raw-body.js';

const config = readConfig(IngestConfig, process.env);

await runService({
  name: 'ingest',
  config,
  module: (config, logger) => IngestModule.with(config, logger),
  bodyLimit: config.WIREROOM_MAX_DOCUMENT_BYTES,
  prepare: (app) => {
    receiveRawBodies(app);
    app.connectMicroservice({ strategy: app.get(JetStreamServer) }, { inheritAppConfig: true });
  },
});
