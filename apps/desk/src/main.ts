import { JetStreamServer } from '@wireroom/messaging';
import { readConfig, runService } from '@wireroom/runtime';
import { DeskConfig } from './desk.config.js';
import { DeskModule } from './desk.module.js';

await runService({
  name: 'desk',
  config: readConfig(DeskConfig, process.env),
  module: (config, logger) => DeskModule.with(config, logger),
  prepare: (app) => {
    app.connectMicroservice({ strategy: app.get(JetStreamServer) }, { inheritAppConfig: true });
  },
});
