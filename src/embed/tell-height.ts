// Runs inline in a framed question: tells the page around it how high the question is. It listens to nobody.
import { heightType, type HeightMessage } from './height-message.ts';

const root = document.documentElement;
let told = 0;

/** Said to whoever owns the frame: a height is no secret, and the owner's address is not known here. */
const tell = () => {
  const message: HeightMessage = {
    type: heightType,
    height: Math.ceil(root.getBoundingClientRect().height),
  };
  if (message.height === told) return;
  told = message.height;
  parent.postMessage(message, '*');
};

if (parent !== window) {
  new ResizeObserver(tell).observe(root);
  addEventListener('load', () => {
    // Whoever began to listen late hears it again.
    told = 0;
    tell();
  });
}
