module.exports = require('@weizhi/ui/jest');
