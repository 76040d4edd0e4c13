document.title = "deel";
