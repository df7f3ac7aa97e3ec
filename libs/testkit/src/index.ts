export * from './builders/article.js';
export * from './builders/events.js';
export * from './builders/item.js';
export * from './eventually.js';
export * from './servers/test-database.js';
export * from './servers/test-nats.js';
export * from './stories/stories.js';
export * from './webhook-receiver.js';
