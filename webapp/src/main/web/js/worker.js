import {main} from './inkling.js';

main(['worker']);
