export { startReceiver } from '../../../test/wire/webhook-receiver.mjs';
