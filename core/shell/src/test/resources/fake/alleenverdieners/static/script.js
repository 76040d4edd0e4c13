import "./deel.js";
