import { useRef, useState } from 'react';
import { sendJson } from '../api/send-json.js';
import { commandId } from './command-id.js';

export interface OrderState<A> {
  readonly busy: boolean;
  readonly answer?: A;
  readonly error?: Error;
  /** Sends the order; after a failure the same one again, unless it says something else now. */
  readonly give: (body: object) => Promise<A | undefined>;
}

/** One order to the desk, and what came of it. */
export function useOrder<A>(path: string): OrderState<A> {
  const [state, setState] = useState<Omit<OrderState<A>, 'give'>>({ busy: false });
  const order = useRef({ id: commandId(), text: '' });
  const give = async (body: object): Promise<A | undefined> => {
    const text = JSON.stringify([path, body]);
    if (order.current.text !== '' && order.current.text !== text) order.current = { id: commandId(), text };
    order.current.text = text;
    setState({ busy: true });
    try {
      const answer = await sendJson<A>('POST', path, { ...body, commandId: order.current.id });
      order.current = { id: commandId(), text: '' };
      setState({ busy: false, answer });
      return answer;
    } catch (error) {
      setState({ busy: false, error: error as Error });
      return undefined;
    }
  };
  return { ...state, give };
}
