import {main} from './worker-program.js';

main(['search']);
