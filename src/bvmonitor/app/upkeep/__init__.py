"""The home folder and its snapshots, settings, templates, the sample; is everything in order?"""
