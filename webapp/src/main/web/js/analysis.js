import {main} from './inkling.js';

main(['analysis']);
