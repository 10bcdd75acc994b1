"""What the HTML page shows, worked out here so that the templates only lay it out. All text is still raw."""
