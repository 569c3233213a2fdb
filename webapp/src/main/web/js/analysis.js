import {main} from './worker-program.js';

main(['analysis']);
